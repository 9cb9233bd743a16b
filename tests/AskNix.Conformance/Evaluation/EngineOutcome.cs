namespace AskNix.Conformance.Evaluation;

/// <summary>How a tool ended and what it left.</summary>
/// <param name="Status">The exit status.</param>
/// <param name="Output">Of standard output.</param>
/// <param name="Errors">Of standard error.</param>
/// <param name="Links">What is in the folder it ran in.</param>
/// <param name="Store">All that the store's database records.</param>
internal sealed record EngineOutcome(int Status, string Output, string Errors, string Links, string Store);
