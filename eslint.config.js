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
)
