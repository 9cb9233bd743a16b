namespace AskNix.Plans;

/// <summary>What a step changes, in the order of how hard it is to take back.</summary>
public enum Effect
{
    /// <summary>Nothing a person would notice: builds only add to the store.</summary>
    None,

    /// <summary>A text file of the configuration.</summary>
    File,

    /// <summary>A link: profile, channel or garbage collector root.</summary>
    Link,

    /// <summary>The running system.</summary>
    Activation,

    /// <summary>Deletes for good.</summary>
    Deletion,
}
