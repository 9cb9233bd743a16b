namespace Nix.Store.Daemon;

/// <summary>
/// Something the daemon tells while it works: <see cref="Message"/>, <see cref="ActivityStarted"/>, <see cref="ActivityStopped"/>,
/// <see cref="BuildLogLine"/>, <see cref="PostBuildLogLine"/>, <see cref="PhaseEntered"/>, <see cref="ProgressMade"/>,
/// <see cref="ExpectedSet"/>, <see cref="FileLinked"/>, <see cref="PathUntrusted"/>, <see cref="PathCorrupted"/>,
/// <see cref="FetchStatus"/> or <see cref="OtherResult"/>. Activities form a tree by their parents; all that is not a message belongs to one.
/// </summary>
public abstract record DaemonEvent
{
    private DaemonEvent()
    {
    }

    /// <summary>A line for people.</summary>
    public sealed record Message(string Text) : DaemonEvent;

    /// <param name="Activity">Unique within the connection, until it stops.</param>
    /// <param name="Parent">The activity it is part of; 0 for none.</param>
    /// <param name="Level">How much verbosity it takes to show it.</param>
    /// <param name="Kind">What it is about.</param>
    /// <param name="Text">For people; may be empty.</param>
    /// <param name="Fields">What <see cref="ActivityKind"/> says of its kind.</param>
    public sealed record ActivityStarted(
        ulong Activity, ulong Parent, Verbosity Level, ActivityKind Kind, string Text, IReadOnlyList<ActivityField> Fields) : DaemonEvent
    {
        /// <summary>The derivation of a build or a hook; null for other activities.</summary>
        public string? Derivation => Kind is ActivityKind.Build or ActivityKind.PostBuildHook or ActivityKind.BuildWaiting ? Field(0) : null;

        /// <summary>The store path that is copied, fetched or asked for; null for other activities.</summary>
        public string? StorePath => Kind is ActivityKind.CopyPath or ActivityKind.Substitute or ActivityKind.QueryPathInfo ? Field(0) : null;

        /// <summary>The cache a path is fetched from; null for other activities.</summary>
        public string? Cache => Kind is ActivityKind.CopyPath or ActivityKind.Substitute or ActivityKind.QueryPathInfo ? Field(1) : null;

        private string? Field(int index) => index < Fields.Count ? Fields[index].Text : null;
    }

    public sealed record ActivityStopped(ulong Activity) : DaemonEvent;

    /// <param name="Activity">The build.</param>
    /// <param name="Derivation">What is built; null where the activity is none that was started.</param>
    /// <param name="Text">The line, without its end.</param>
    public sealed record BuildLogLine(ulong Activity, string? Derivation, string Text) : DaemonEvent;

    /// <summary>As <see cref="BuildLogLine"/>, of the hook run after a build.</summary>
    public sealed record PostBuildLogLine(ulong Activity, string? Derivation, string Text) : DaemonEvent;

    /// <summary>A build has come to a phase, such as <c>installPhase</c>.</summary>
    public sealed record PhaseEntered(ulong Activity, string? Derivation, string Phase) : DaemonEvent;

    /// <summary>In bytes for transfers and copies, in paths or builds for what sums them up.</summary>
    public sealed record ProgressMade(ulong Activity, ActivityKind Kind, ulong Done, ulong Expected, ulong Running, ulong Failed) : DaemonEvent;

    /// <summary>How much of a kind this activity expects in all.</summary>
    public sealed record ExpectedSet(ulong Activity, ActivityKind Kind, ulong Expected) : DaemonEvent;

    /// <summary>Two equal files have become one.</summary>
    public sealed record FileLinked(ulong Activity, ulong BytesSaved) : DaemonEvent;

    /// <summary>A path lacks a signature by a trusted key.</summary>
    public sealed record PathUntrusted(ulong Activity, string Path) : DaemonEvent;

    /// <summary>A path's content is not what was recorded.</summary>
    public sealed record PathCorrupted(ulong Activity, string Path) : DaemonEvent;

    public sealed record FetchStatus(ulong Activity, string Text) : DaemonEvent;

    /// <summary>A result of a kind that is not known here.</summary>
    public sealed record OtherResult(ulong Activity, ulong Kind, IReadOnlyList<ActivityField> Fields) : DaemonEvent;
}
