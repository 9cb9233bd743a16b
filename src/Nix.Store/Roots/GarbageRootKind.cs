namespace Nix.Store;

/// <summary>What keeps a path from the garbage collector.</summary>
public enum GarbageRootKind
{
    /// <summary>A generation of a profile below the state directory.</summary>
    Profile,

    /// <summary>A link elsewhere, such as <c>result</c> or a generation of a profile in a home folder, that is registered below gcroots/auto.</summary>
    Indirect,

    /// <summary>A link or file below gcroots itself.</summary>
    Direct,

    /// <summary>A running process: its program, its working directory, a file it has open or mapped, or its environment.</summary>
    Process,

    /// <summary>A process that has asked for the path to be kept while it lives, as every addition and build does.</summary>
    Temporary,

    /// <summary>The daemon does not say it to this user.</summary>
    Hidden,
}
