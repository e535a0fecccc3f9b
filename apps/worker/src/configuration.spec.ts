import {
  ConfigurationError,
  readConductingConfiguration,
  readEffectsConfiguration,
} from './configuration.js';

const WORKER = {
  LEDGER_DATABASE_URL: 'postgres://vigil_conducting:pass-one@127.0.0.1:5432/ledger',
  VAULT_DATABASE_URL: 'postgres://vigil_conducting_vault:pass-two@127.0.0.1:5432/vault',
  KEY_FILE: '/keys/vigil.json',
  SMTP_URL: 'smtp://127.0.0.1:2525',
  MAIL_FROM: 'vigil@office.example',
};
const CONDUCTING = { ...WORKER, DESK_URL: 'https://desk.example' };
const EFFECTS = {
  ...WORKER,
  LETTER_ADDRESS: 'mission-{state}@letters.example',
  REPORT_ADDRESS: 'documents@letters.example',
};

describe('the configuration', () => {
  it('has defaults for what has an ordinary value', () => {
    expect(readConductingConfiguration({ ...CONDUCTING, BUNDLE_CACHE: '' })).toMatchObject({
      temporal: { address: '127.0.0.1:7233', namespace: 'default', tls: false },
      bundleCache: undefined,
      reconcileEveryMs: 600_000,
    });
  });

  it('makes the address of a letter from its State, and of OTH where there is none', () => {
    const { letterAddress } = readEffectsConfiguration(EFFECTS);
    expect([letterAddress('XEX'), letterAddress(null)]).toEqual([
      'mission-xex@letters.example',
      'mission-oth@letters.example',
    ]);
  });

  it.each([
    ['LEDGER_DATABASE_URL', 'mysql://secret-word@host/db'],
    ['VAULT_DATABASE_URL', undefined],
    ['TEMPORAL_ADDRESS', 'secret-word'],
    ['SMTP_URL', 'http://secret-word'],
    ['MAIL_FROM', 'secret-word'],
    ['DESK_URL', 'secret-word'],
    ['RECONCILE_SECONDS', '0.5'],
  ])('names a wrong %s, and quotes no value', (variable, value) => {
    const read = () => readConductingConfiguration({ ...CONDUCTING, [variable]: value });
    expect(read).toThrow(ConfigurationError);
    expect(read).toThrow(variable);
    expect(read).not.toThrow(/secret-word|pass-one/);
  });

  it('refuses a pattern of letters without a State, or that is no address', () => {
    for (const LETTER_ADDRESS of ['all@letters.example', '{state}'])
      expect(() => readEffectsConfiguration({ ...EFFECTS, LETTER_ADDRESS })).toThrow('LETTER_ADDRESS');
  });
});
