import tseslint from 'typescript-eslint'

export default tseslint.config(
  { ignores: ['.cache/**', '_site/', 'coverage/', 'dist/', 'types/', 'content/', 'test/sites/'] },
  ...tseslint.configs.recommended,
  {
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'no-shadow-restricted-names': 'error',
      'no-restricted-globals': ['error', { name: 'Event', message: 'Use TimelineEvent.' }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { varsIgnorePattern: '^_', argsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      'prefer-named-capture-group': 'error',
    },
  },
  {
    files: ['src/cli/**', 'bench/**', 'eval/**', 'test/**', 'src/eleventy/plugin.ts'],
    rules: { 'no-console': 'off' },
  },
  { files: ['test/**', 'bench/**', 'eval/**'], rules: { 'prefer-named-capture-group': 'off' } },
  {
    files: ['{src,templates,bench,eval}/**/*.{ts,tsx}'],
    rules: {
      complexity: ['error', 20],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'max-lines': ['error', 300],
    },
  },
  {
    // records, tables of rules whose order decides, and the words of the pages: read from top to bottom, and no code
    files: ['src/model.ts', 'src/languages/en/site-words.ts', 'src/languages/en/dates/*-rules.ts'],
    rules: { 'max-lines': 'off' },
  },
  {
    // buffers that are set up once and held in a closure
    files: ['src/syntax/kernel.ts', 'src/syntax/network.ts'],
    rules: { 'max-lines-per-function': 'off' },
  },
)
