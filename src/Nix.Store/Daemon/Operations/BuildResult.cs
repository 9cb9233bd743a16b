namespace Nix.Store.Daemon;

/// <summary>How the build of one derivation went.</summary>
/// <param name="Status">How it ended.</param>
/// <param name="Error">What went wrong, with the last lines of the log where Nix adds them; empty where nothing did.</param>
/// <param name="TimesBuilt">How often it was built.</param>
/// <param name="IsNotDeterministic">Whether two builds differed.</param>
/// <param name="StartedAt">Null where it did not run.</param>
/// <param name="StoppedAt">Null where it did not run.</param>
/// <param name="UserTime">Of the builder's processes; null where the daemon does not say (before 1.37).</param>
/// <param name="SystemTime">As <paramref name="UserTime"/>.</param>
/// <param name="Outputs">Store paths by output name, where the daemon says them.</param>
public sealed record BuildResult(
    BuildStatus Status,
    string Error,
    long TimesBuilt,
    bool IsNotDeterministic,
    DateTimeOffset? StartedAt,
    DateTimeOffset? StoppedAt,
    TimeSpan? UserTime,
    TimeSpan? SystemTime,
    IReadOnlyDictionary<string, string> Outputs)
{
    /// <summary>How what failed on the way to a failure ended; daemons do not say it.</summary>
    public IReadOnlyCollection<BuildStatus> Causes { get; init; } = [];

    private static readonly ProtocolVersion s_withTimes = new(1, 37);

    public bool Succeeded => Status is BuildStatus.Built or BuildStatus.Substituted or BuildStatus.AlreadyValid or BuildStatus.ResolvesToAlreadyValid;

    /// <summary>
    /// How it ended and how what failed on the way did. A daemon that lacks the feature hash-mismatch-status says of a wrong hash that the output was
    /// rejected; which it was, its words tell.
    /// </summary>
    public IEnumerable<BuildStatus> Endings => Causes.Append(
        Status is BuildStatus.OutputRejected && Error.StartsWith("hash mismatch in fixed-output derivation", StringComparison.Ordinal) ? BuildStatus.HashMismatch : Status);

    /// <summary>The error as Nix's tools print it: further lines stand below the first one's text.</summary>
    public string Told => $"error: {Error.Replace("\n", "\n       ", StringComparison.Ordinal)}";

    internal static async ValueTask<BuildResult> ReadAsync(WireReader from, DaemonPeer peer)
    {
        var status = (BuildStatus)await from.ReadSizeAsync(int.MaxValue);
        var error = await from.ReadTextAsync();
        var timesBuilt = await from.ReadSizeAsync();
        var isNotDeterministic = await from.ReadFlagAsync();
        var started = await ReadTimeAsync(from);
        var stopped = await ReadTimeAsync(from);
        var hasTimes = peer.Protocol >= s_withTimes;
        var user = hasTimes ? await ReadDurationAsync(from) : null;
        var system = hasTimes ? await ReadDurationAsync(from) : null;
        var outputs = peer.Has(ProtocolFeatures.RealisationWithPath)
            ? await BuiltOutputs.ReadWithPathsAsync(from)
            : await BuiltOutputs.ReadAsJsonAsync(from);
        return new BuildResult(status, error, timesBuilt, isNotDeterministic, started, stopped, user, system, outputs);
    }

    internal void Write(WireWriter to, DaemonPeer peer, string storeDirectory)
    {
        to.Number((ulong)Status);
        to.Text(Error);
        to.Number(TimesBuilt);
        to.Flag(IsNotDeterministic);
        to.Number(StartedAt?.ToUnixTimeSeconds() ?? 0);
        to.Number(StoppedAt?.ToUnixTimeSeconds() ?? 0);
        if (peer.Protocol >= s_withTimes)
        {
            WriteDuration(to, UserTime);
            WriteDuration(to, SystemTime);
        }
        if (peer.Has(ProtocolFeatures.RealisationWithPath))
            BuiltOutputs.WriteWithPaths(to, Outputs);
        else
            BuiltOutputs.WriteAsJson(to, Outputs, storeDirectory);
    }

    private static async ValueTask<DateTimeOffset?> ReadTimeAsync(WireReader from) =>
        await from.ReadSizeAsync(253402300799) is var seconds and > 0 ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;

    /// <summary>Microseconds, behind a number that says whether there are any.</summary>
    private static async ValueTask<TimeSpan?> ReadDurationAsync(WireReader from) => await from.ReadNumberAsync() switch
    {
        0 => null,
        1 => new TimeSpan(await from.ReadSizeAsync(long.MaxValue / TimeSpan.TicksPerMicrosecond) * TimeSpan.TicksPerMicrosecond),
        var tag => throw new DaemonProtocolException($"a duration is marked with {tag}"),
    };

    private static void WriteDuration(WireWriter to, TimeSpan? duration)
    {
        to.Flag(duration is not null);
        if (duration is { } known)
            to.Number(known.Ticks / TimeSpan.TicksPerMicrosecond);
    }
}
