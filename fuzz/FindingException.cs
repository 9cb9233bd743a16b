namespace AskNix.Fuzz;

/// <summary>Something that must hold for every input does not hold for this one.</summary>
internal sealed class FindingException(string message) : Exception(message);
