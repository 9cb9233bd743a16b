namespace AskNix.Tests;

/// <summary>Tests that others would disturb, or that would disturb others, by what they do to the memory of the process.</summary>
[CollectionDefinition(nameof(RunAlone), DisableParallelization = true)]
public sealed class RunAlone;
