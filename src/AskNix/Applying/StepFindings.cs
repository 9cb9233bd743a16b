namespace AskNix.Applying;

/// <summary>What carrying out a plan brought to light.</summary>
public sealed class StepFindings
{
    /// <summary>Units that fail now and did not before.</summary>
    public List<string> FailedUnits { get; } = [];
}
