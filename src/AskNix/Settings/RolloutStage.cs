namespace AskNix.Settings;

/// <summary>How far the native engine has been rolled out to those who set no flag: the three stages of the published guide.</summary>
public enum RolloutStage
{
    /// <summary>Native for everybody; the shipped stage.</summary>
    Default,

    /// <summary>Native where the state directory was first created under this stage.</summary>
    NewInstalls,

    /// <summary>Native only for those who set a flag.</summary>
    OptIn,
}
