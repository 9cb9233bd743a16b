namespace AskNix.Benchmarking;

/// <summary>What is to be measured.</summary>
/// <param name="Runs">Measured runs of each way; one more goes before them and does not count.</param>
/// <param name="Query">What is searched for.</param>
/// <param name="Package">What the install dry run would install; an attribute that is not installed.</param>
public sealed record BenchmarkRequest(int Runs, string Query, string Package);
