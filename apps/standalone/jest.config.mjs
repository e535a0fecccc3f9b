import { preset } from '../../jest.preset.mjs';

export default {
  ...preset,
  displayName: 'standalone',
  rootDir: import.meta.dirname,
  testMatch: ['<rootDir>/src/**/*.spec.ts'],
  // Those need servers: the project `tests` runs them.
  testPathIgnorePatterns: ['/node_modules/', '\\.int\\.spec\\.ts$'],
};
