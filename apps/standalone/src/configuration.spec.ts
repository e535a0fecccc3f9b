import { baseEnvironment, readConfiguration } from './configuration.js';

describe('readConfiguration', () => {
  it('has a default for everything', () => {
    const configuration = readConfiguration('/somewhere', {});
    expect(configuration).toMatchObject({
      data: '/somewhere/.vigil/data',
      cache: '/somewhere/.vigil/cache',
      postgres: { url: undefined },
      temporal: { address: undefined, namespace: 'default' },
    });
  });

  it('takes an empty variable for one that is not set', () => {
    expect(readConfiguration('/somewhere', { TEMPORAL_ADDRESS: '' }).temporal.address).toBeUndefined();
  });

  it('names what it cannot use, and quotes no value', () => {
    const read = () =>
      readConfiguration('/somewhere', { DATABASE_URL: 'mysql://secret', POSTGRES_PORT: '70000' });
    expect(read).toThrow(/DATABASE_URL[\s\S]*POSTGRES_PORT/);
    expect(read).not.toThrow(/secret/);
  });
});

describe('baseEnvironment', () => {
  it('keeps the secrets of others from a process', () => {
    const url = 'postgres://owner:secret@127.0.0.1/postgres';
    const configuration = readConfiguration('/somewhere', { PATH: '/bin', DATABASE_URL: url });
    expect(baseEnvironment(configuration)).toEqual({ PATH: '/bin' });
  });
});
