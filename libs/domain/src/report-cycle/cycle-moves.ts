/** How the year of a report moves: `FROM Command TO`, as its spec goes it. All else happens within a phase (DOMAIN 6 "ReportCycle"). */
export const CYCLE_MOVES = [
  'NEW OpenCycle OPEN',
  'OPEN CloseIntake INTAKE_CLOSED',
  'INTAKE_CLOSED SendNote NV_OUT',
  'INTAKE_CLOSED SubmitMain MAIN_SUBMITTED',
  'NV_OUT SubmitMain MAIN_SUBMITTED',
  'MAIN_SUBMITTED Sign ANNEX_LOCKED',
  'ANNEX_LOCKED Publish ISSUED',
  'ISSUED Present PRESENTED',
] as const;
