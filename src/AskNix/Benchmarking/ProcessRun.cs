namespace AskNix.Benchmarking;

/// <summary>One whole process, from before it is started until it has ended.</summary>
/// <param name="Processor">Processor time, user and system, of the process and those it waited for.</param>
/// <param name="PeakBytes">The most memory one of them had resident.</param>
public sealed record ProcessRun(TimeSpan Elapsed, TimeSpan Processor, long PeakBytes);
