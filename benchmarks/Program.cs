using BenchmarkDotNet.Running;

return BenchmarkSwitcher.FromAssembly(typeof(AskNix.Benchmarks.Parsing).Assembly).Run(args).Any(summary => summary.HasCriticalValidationErrors) ? 1 : 0;
