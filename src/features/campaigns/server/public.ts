/** What other features may do with waves. Their answers are read where they lie: `wave_unit`, submitted or confirmed. */
export { seedWave, type Given } from './seed-wave.ts';
export { hasWaves } from './store-seed.ts';
