using BenchmarkDotNet.Running;

// A process for each benchmark would mean a generated project, and everything compiled once more with all analyzers.
string[] arguments = [.. args, "--inProcess"];
return BenchmarkSwitcher.FromAssembly(typeof(AskNix.Benchmarks.Parsing).Assembly).Run(arguments).Any(summary => summary.HasCriticalValidationErrors) ? 1 : 0;
