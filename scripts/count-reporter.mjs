/**
 * A jest reporter that writes one line with the counts of a run. `scripts/test.mjs` adds them up; since Nx repeats
 * what a cached run wrote, cached runs count too. A file that could not be run, or a skipped test, counts as failed.
 */
export default class CountReporter {
  onRunComplete(_contexts, results) {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numRuntimeErrorTestSuites } =
      results;
    const failed = numFailedTests + numPendingTests + numTodoTests + numRuntimeErrorTestSuites;
    console.log(`vigil counts: ${numPassedTests} passed, ${failed} failed`);
  }
}
