import { preset } from '../jest.preset.mjs';

/** The tests here, and those of the other projects that need servers (`.int.spec.ts`). */
export default {
  ...preset,
  displayName: 'tests',
  rootDir: import.meta.dirname,
  roots: ['<rootDir>', '<rootDir>/../libs', '<rootDir>/../workflows', '<rootDir>/../apps'],
  testMatch: ['<rootDir>/**/*.spec.ts', '**/src/**/*.int.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '<rootDir>/browser/'],
  modulePathIgnorePatterns: ['/dist/'],
  globalSetup: '<rootDir>/stack/global-setup.mjs',
  globalTeardown: '<rootDir>/stack/global-teardown.mjs',
  testTimeout: 120_000,
  maxWorkers: 2,
};
