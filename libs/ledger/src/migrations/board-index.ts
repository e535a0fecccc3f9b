/** What the board counts of open cases, without reading their rows. */
export const boardIndex = (schema: string): string =>
  `CREATE INDEX case_summary_board ON ${schema}.case_summary (stream) INCLUDE (stage, hold, officer, stage_since) WHERE NOT final;`;
