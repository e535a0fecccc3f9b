import Fastify from 'fastify';
import { Pool } from 'pg';
import { bareConfiguration } from './configuration.js';

/**
 * The measure: what anybody would write who wants a row locked, a line added and the row changed in one transaction.
 * Fastify, pg, prepared statements, and nothing else.
 */
const { databaseUrl, connections } = bareConfiguration();
const pool = new Pool({ connectionString: databaseUrl, max: connections });
await pool.query(`
  CREATE TABLE IF NOT EXISTS thing (id text PRIMARY KEY, version int NOT NULL, body jsonb NOT NULL) WITH (fillfactor = 60);
  CREATE TABLE IF NOT EXISTS line (thing text NOT NULL, version int NOT NULL, body jsonb NOT NULL, PRIMARY KEY (thing, version));
`);
await pool.query(
  `INSERT INTO thing SELECT 'thing-' || n, 0, '{}' FROM generate_series(0, 255) AS n ON CONFLICT DO NOTHING`,
);

const app = Fastify({ logger: false });
app.post<{ Params: { id: string }; Body: object }>(
  '/things/:id/steps',
  async ({ params: { id }, body }, reply) => {
    const client = await pool.connect();
    try {
      await client.query('BEGIN');
      const { rows } = await client.query<{ version: number }>({
        name: 'lock',
        text: 'SELECT version FROM thing WHERE id = $1 FOR UPDATE',
        values: [id],
      });
      const version = (rows[0]?.version ?? 0) + 1;
      await client.query({
        name: 'insert',
        text: 'INSERT INTO line (thing, version, body) VALUES ($1, $2, $3)',
        values: [id, version, body],
      });
      await client.query({
        name: 'update',
        text: 'UPDATE thing SET version = $2, body = $3 WHERE id = $1',
        values: [id, version, body],
      });
      await client.query('COMMIT');
      return await reply.send({ id, version });
    } catch (error) {
      await client.query('ROLLBACK');
      throw error;
    } finally {
      client.release();
    }
  },
);
const address = await app.listen({ host: '127.0.0.1', port: 0 });
process.stdout.write(`ready ${address}\n`);
