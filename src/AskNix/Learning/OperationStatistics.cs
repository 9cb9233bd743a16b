namespace AskNix.Learning;

/// <summary>How an operation went with an engine so far.</summary>
/// <param name="Count">How often it ran.</param>
/// <param name="Failed">How often it did not end well.</param>
/// <param name="MedianMilliseconds">Of the runs that ended well; of all where none did.</param>
public sealed record OperationStatistics(string Operation, string Engine, int Count, int Failed, double MedianMilliseconds);
