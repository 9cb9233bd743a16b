namespace AskNix.Planning.Generations;

/// <summary>A generation kept for a reason: a link to its system among the garbage collector's roots.</summary>
/// <param name="Link">The link, named <c>generation-NUMBER--REASON</c>.</param>
/// <param name="Generation">The number it had when it was pinned.</param>
/// <param name="Reason">The reason's words, as the name of the link has them.</param>
/// <param name="StorePath">The system.</param>
public sealed record Pin(string Link, int Generation, string Reason, string StorePath);
