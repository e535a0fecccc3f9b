/** How a connection to the ledger's database is made, whoever makes it. */
export const LEDGER_CONNECTION = { connectionTimeoutMillis: 5_000 };
