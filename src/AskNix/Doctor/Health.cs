namespace AskNix.Doctor;

/// <summary>How bad a finding is, best first.</summary>
public enum Health
{
    /// <summary>As it should be.</summary>
    Good,

    /// <summary>Worth knowing; some things do not work, or work differently.</summary>
    Warning,

    /// <summary>Nothing can be changed until it is put right.</summary>
    Blocking,
}
