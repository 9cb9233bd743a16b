namespace Nix.Store.Daemon;

/// <summary>Sets how the daemon works for this connection; sent once, after the greeting.</summary>
internal sealed record SetOptions(DaemonSettings Settings) : DaemonOperation<Done>
{
    internal override ulong Code => 19;

    internal override void Write(WireWriter to, DaemonPeer peer)
    {
        to.Flag(Settings.KeepFailed);
        to.Flag(Settings.KeepGoing);
        to.Flag(Settings.TryFallback);
        to.Number((ulong)Settings.Verbosity);
        to.Number(Settings.MaximumJobs);
        to.Number((long)Settings.MaximumSilence.TotalSeconds);
        to.Flag(true); // Build hook: no longer looked at.
        to.Number((ulong)Verbosity.Error); // Builds print their logs.
        to.Number(0UL); // Log type and build trace: no longer looked at.
        to.Number(0UL);
        to.Number(Settings.BuildCores);
        to.Flag(Settings.UseSubstitutes);
        to.List(Settings.Others, setting =>
        {
            to.Text(setting.Key);
            to.Text(setting.Value);
        });
    }

    internal override ValueTask<Done> ReadAnswerAsync(WireReader from, DaemonPeer peer) => default;
}
