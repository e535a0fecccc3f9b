import { sendTogether, type Statement } from '@vigil/ledger/statement';
import { ownLedger, type OwnLedger } from '@vigil/ledger/testing/own-ledger';
import pg from 'pg';

describe('statements sent together', () => {
  let ledger: OwnLedger;
  let pool: pg.Pool;
  let client: pg.PoolClient;
  beforeAll(async () => {
    ledger = await ownLedger();
    pool = new pg.Pool({ connectionString: ledger.urlOf('api'), max: 1 });
  });
  beforeEach(async () => {
    client = await pool.connect();
    await client.query('CREATE TEMPORARY TABLE IF NOT EXISTS told (n int PRIMARY KEY, box bytea)');
    await client.query('TRUNCATE told');
  });
  afterEach(() => client.release());
  afterAll(async () => {
    await pool.end();
    await ledger.drop();
  });

  const tell = (n: unknown, box: Buffer | null = null): Statement => ({
    name: 'tell',
    text: 'INSERT INTO told VALUES ($1, $2)',
    values: [n, box],
  });
  const READ: Statement = { name: 'read_told', text: 'SELECT n, box FROM told ORDER BY n', values: [] };
  const failure = (statements: readonly (Statement | string)[]) =>
    sendTogether(client, statements).then(
      () => 'none failed',
      (error: unknown) => error,
    );

  it('answers the result of each, in their order', async () => {
    const box = Buffer.from([0, 1, 255]);
    const [, one, two, read, end] = await sendTogether(client, [
      'BEGIN',
      tell(1, box),
      tell(2),
      READ,
      'COMMIT',
    ]);
    expect([one?.rowCount, two?.rowCount, end?.command]).toEqual([1, 1, 'COMMIT']);
    expect(read?.rows).toEqual([
      { n: 1, box },
      { n: 2, box: null },
    ]);
    expect(await sendTogether(client, [])).toEqual([]);
  });

  it('sends an array of boxes as their bytes, whatever is among them', async () => {
    const boxes = [Buffer.from([0, 1, 255]), null, Buffer.alloc(0), Buffer.alloc(70_000, 7)];
    const back: Statement = {
      name: 'boxes_back',
      text: 'SELECT n::int, box FROM unnest($1::bytea[]) WITH ORDINALITY AS of (box, n) ORDER BY n',
      values: [boxes],
    };
    const read = async (values: readonly (Buffer | null)[]) =>
      (await sendTogether(client, [{ ...back, values: [values] }]))[0]?.rows;
    expect(await read(boxes)).toEqual(boxes.map((box, n) => ({ n: n + 1, box })));
    expect(await read([null])).toEqual([{ n: 1, box: null }]);
    expect(await read([])).toEqual([]);
  });

  it('runs nothing behind the first that fails, and throws its error', async () => {
    const error = await failure(['BEGIN', tell(1), tell(1), READ, 'COMMIT']);
    expect(error).toMatchObject({ code: '23505', table: 'told' });
    await client.query('ROLLBACK');
    expect((await client.query('SELECT 1 FROM told')).rowCount).toBe(0);
  });

  it('goes on with the same connection after a failure, whatever was parsed of it', async () => {
    const broken: Statement = { name: 'broken', text: 'SELECT no_such_column FROM told', values: [] };
    const later: Statement = { name: 'later', text: 'SELECT count(*)::int AS of FROM told', values: [] };
    for (let times = 0; times < 2; times += 1) {
      expect(await failure([tell(3), broken, later])).toMatchObject({ code: '42703' });
      const [, counted] = await sendTogether(client, [tell(4 + times), later]);
      expect(counted?.rows).toEqual([{ of: 1 + times }]);
    }
  });

  it('sends nothing if a parameter cannot be sent', async () => {
    const circular: Record<string, unknown> = {};
    circular['self'] = circular;
    expect(await failure(['BEGIN', tell(1), tell(circular), 'COMMIT'])).toBeInstanceOf(TypeError);
    expect((await client.query('SELECT 1 FROM told')).rowCount).toBe(0);
  });

  it('refuses another text under a name that the connection knows', async () => {
    await sendTogether(client, [tell(1)]);
    expect(await failure([{ ...READ, name: 'tell' }])).toMatchObject({
      message: 'Two statements have the name tell.',
    });
    expect((await sendTogether(client, [READ]))[0]?.rowCount).toBe(1);
  });

  it('fails, and does not wait, when the connection is lost', async () => {
    const lost = new Promise((resolve) => client.once('error', resolve));
    const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    const waiting = failure([{ name: 'wait', text: 'SELECT pg_sleep(60)', values: [] }, READ]);
    await ledger.admin.query('SELECT pg_terminate_backend($1)', [rows[0]?.pid]);
    expect(await waiting).toBeInstanceOf(Error);
    await lost;
    client.release(true);
    client = await pool.connect();
  });
});
