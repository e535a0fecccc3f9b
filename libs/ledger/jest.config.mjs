import { preset } from '../../jest.preset.mjs';

export default {
  ...preset,
  displayName: 'ledger',
  rootDir: import.meta.dirname,
  testMatch: ['<rootDir>/src/**/*.spec.ts'],
};
