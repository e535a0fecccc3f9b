/** How a connection to the ledger's database is made, whoever makes it: statements of a step go out together, without waiting for each other's answers. */
export const LEDGER_CONNECTION = { pipeline: true, connectionTimeoutMillis: 5_000 };
