import { preset } from '../jest.preset.mjs';

export default {
  ...preset,
  displayName: 'workflows',
  rootDir: import.meta.dirname,
  testMatch: ['<rootDir>/src/**/*.spec.ts'],
  testPathIgnorePatterns: ['\\.int\\.spec\\.ts$'],
  testTimeout: 60_000,
};
