/** The superuser's URL of the PostgreSQL that integration specs make their own databases in. Throws if there is none. */
export function testPostgresUrl(): string {
  const url = process.env['VIGIL_TEST_PG'];
  if (!url)
    throw new Error(
      'VIGIL_TEST_PG is not set. `npm test` starts a PostgreSQL and sets it; by hand, give the URL of a superuser of a server for tests.',
    );
  return url;
}
