namespace AskNix.Errors;

/// <summary>What is wrong and what to do about it: data, rendered by the Cli.</summary>
/// <param name="Message">One or a few plain sentences.</param>
/// <param name="Advice">What the person can do; null where nothing helps.</param>
/// <param name="Position">Where in the person's own files.</param>
/// <param name="Details">What the failing tool printed, for --verbose and for the log.</param>
public sealed record Problem(ErrorCode Code, string Message, string? Advice = null, SourcePosition? Position = null, string? Details = null);
