import { z } from 'zod';

const bare = z.object({ DATABASE_URL: z.url(), CONNECTIONS: z.coerce.number().int().min(1) });

/** What the bare process is given by the bench that starts it. */
export const bareConfiguration = (): { readonly databaseUrl: string; readonly connections: number } => {
  const { DATABASE_URL, CONNECTIONS } = bare.parse(process.env);
  return { databaseUrl: DATABASE_URL, connections: CONNECTIONS };
};
