namespace AskNix.Applying;

/// <summary>How far a step has come.</summary>
public enum StepState
{
    Begun,
    Done,

    /// <summary>Its inverse has been carried out.</summary>
    TakenBack,
}
