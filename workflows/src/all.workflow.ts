/**
 * All workflows of the house, for Temporal's bundler. It takes one entry, and every function that this entry exports
 * becomes a workflow type: this is a register, not a door. Nothing else imports it.
 */
export { caseWorkflow } from './case.workflow.js';
export { digestWorkflow } from './digest.workflow.js';
export { officeWorkflow } from './office.workflow.js';
export { reportCycleWorkflow } from './report-cycle.workflow.js';
export { reviseTermsWorkflow } from './revise-terms.workflow.js';
export { reconcileWorkflow, rollWorkflow, sweepWorkflow } from './upkeep.workflow.js';
