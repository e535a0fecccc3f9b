import { preset } from '../../jest.preset.mjs';

export default {
  ...preset,
  displayName: 'vault',
  rootDir: import.meta.dirname,
  testMatch: ['<rootDir>/src/**/*.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/', '\\.int\\.spec\\.ts$'], // those need PostgreSQL: the project `tests` runs them
};
