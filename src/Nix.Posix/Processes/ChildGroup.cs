namespace Nix.Posix;

/// <summary>How a child stands to the terminal and to signals.</summary>
public enum ChildGroup
{
    /// <summary>A process group of its own: it and its descendants are stopped together, and the terminal's Ctrl-C reaches only this process.</summary>
    Own,

    /// <summary>This process's group, so that it may talk to the terminal; the terminal's Ctrl-C reaches it directly.</summary>
    Foreground,

    /// <summary>A session of its own without a terminal: it outlives a hang-up.</summary>
    Session,
}
