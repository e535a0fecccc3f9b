import { preset } from '../../jest.preset.mjs';

/** The desk in a real browser. One process for all specs: they share the office and the browser. */
export default {
  ...preset,
  displayName: 'browser',
  rootDir: import.meta.dirname,
  testMatch: ['<rootDir>/*.spec.ts'],
  modulePathIgnorePatterns: ['/dist/'],
  testEnvironment: '<rootDir>/desk-environment.mjs',
  globalSetup: '<rootDir>/global-setup.mjs',
  globalTeardown: '<rootDir>/global-teardown.mjs',
  testTimeout: 120_000,
  maxWorkers: 1,
};
