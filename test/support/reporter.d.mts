/** Types of the reporter, for suites in TypeScript. */
declare const Reporter: Mocha.ReporterConstructor;
export default Reporter;
