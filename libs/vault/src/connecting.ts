/**
 * How a process connects to either database. A few connections are kept while nobody asks: the first step after a rest would else
 * wait for a new one, and for every statement to be parsed anew; and an office rests between most of its steps.
 */
export const CONNECTING = {
  connectionTimeoutMillis: 5_000,
  min: 3,
  keepAlive: true,
  keepAliveInitialDelayMillis: 60_000,
};
