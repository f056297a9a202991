import fc from 'fast-check'

// The property tests try the same values at every run, so that a run fails only for what has changed. To try others:
// PROPERTY_SEED=$RANDOM npm test
fc.configureGlobal({ seed: Number(process.env['PROPERTY_SEED'] ?? 20_231_108) })
