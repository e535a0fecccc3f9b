import nx from '@nx/eslint-plugin';
import tseslint from 'typescript-eslint';

const noSyntax = (...more) => [
  'error',
  { selector: 'TSEnumDeclaration', message: 'No enums: a union of literals, from a list `as const`.' },
  { selector: 'ExportDefaultDeclaration', message: 'No default exports: name what you export.' },
  { selector: 'ExportAllDeclaration', message: 'No barrels: import the file that you need by its subpath.' },
  ...more,
];
const noEnvironment = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'The environment is read in configuration.ts only, and passed on as a value.',
};
const noClock = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Time is an argument here.' },
  { selector: "CallExpression[callee.name='Date']", message: 'Time is an argument here.' },
];

/** Which project may import which (DESIGN, "Layout"). */
const layers = {
  domain: [],
  vault: ['domain'],
  ledger: ['domain', 'vault'],
  notify: ['domain', 'vault'],
  workflows: ['domain'],
  api: ['domain', 'ledger', 'vault', 'notify', 'workflows'],
  worker: ['domain', 'ledger', 'vault', 'notify', 'workflows'],
  standalone: ['domain', 'ledger', 'vault'],
  web: ['domain'],
  tests: ['domain', 'ledger', 'vault', 'notify', 'workflows', 'api', 'worker', 'standalone'],
};
const depConstraints = Object.entries(layers).map(([layer, may]) => ({
  sourceTag: `layer:${layer}`,
  onlyDependOnLibsWithTags: [layer, ...may].map((name) => `layer:${name}`),
}));

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      '.nx/**',
      '.vigil/**',
      'docs/generated/**',
      'apps/web/src/api/openapi.d.ts',
      '**/coverage/**',
    ],
  },
  {
    files: ['**/*.ts', '**/*.tsx', '**/*.mjs'],
    languageOptions: { ecmaVersion: 2024, sourceType: 'module' },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: ['error', 'smart'],
      'no-var': 'error',
      'prefer-const': 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
    },
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked],
    plugins: { '@nx': nx },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@nx/enforce-module-boundaries': ['error', { allow: [], depConstraints }],
      'no-restricted-syntax': noSyntax(noEnvironment),
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      // What the language of this code base does on purpose: modules of Nest are empty classes, a promise may be owed.
      // There are no enums here; it misreads indexed labels.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      '@typescript-eslint/no-unnecessary-type-conversion': 'off',
    },
  },
  {
    // Tests of a library learn from the environment where their servers are; those of `tests/` have a configuration.ts.
    files: [
      '**/configuration.ts',
      '{apps,libs,workflows}/**/*.spec.ts',
      '{apps,libs,workflows}/**/test/**/*.ts',
    ],
    rules: { 'no-restricted-syntax': noSyntax() },
  },
  {
    files: ['**/*.mjs'],
    rules: { 'no-restricted-syntax': noSyntax() },
  },
  {
    // Tools are configured by default exports.
    files: [
      '**/*.config.mjs',
      'tests/{stack,browser}/global-*.mjs',
      'tests/browser/*-environment.mjs',
      'scripts/*-reporter.mjs',
    ],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['libs/domain/src/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-syntax': noSyntax(noEnvironment, ...noClock),
      'no-restricted-globals': ['error', 'process', 'performance', 'setTimeout', 'setInterval', 'fetch'],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Time is an argument here.' },
        { object: 'DateTime', property: 'now', message: 'Time is an argument here.' },
        { object: 'Math', property: 'random', message: 'Chance is an argument here.' },
      ],
      '@typescript-eslint/no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^node:', message: 'The rules run in the browser too.' }] },
      ],
    },
  },
  {
    files: ['workflows/src/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^@vigil/domain/(?!vocabulary/)',
              allowTypeImports: true,
              message: 'Of the domain, workflows take types and vocabulary only: rules would break replays.',
            },
            { regex: '^(zod|luxon)(/|$)', message: 'No rule is in the workflow bundle.' },
          ],
        },
      ],
    },
  },
  {
    files: ['apps/api/src/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^@vigil/workflows/(?!(contract|poke|poke-budget|runs)$)',
              message:
                'The API knows of the workflows their contract, how to poke them, and whether they run.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['**/*.spec.ts', 'tests/**/*.ts'],
    rules: {
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off', // expect.any() is any
    },
  },
);
