namespace Nix.Store.Daemon;

/// <summary>What is known of the daemon at the other end, from its greeting.</summary>
/// <param name="Protocol">The version spoken: the older of its and ours.</param>
/// <param name="Features">Those of <see cref="ProtocolFeatures"/> that both have.</param>
/// <param name="NixVersion">As the daemon writes it, for example <c>2.34.8</c>.</param>
/// <param name="TrustsUs">Whether we may change settings and add what is not signed; null where it does not say (before 1.35).</param>
/// <param name="IgnoredSettings">Names of the settings sent that it said it ignores.</param>
public sealed record DaemonPeer(
    ProtocolVersion Protocol, IReadOnlyList<string> Features, string NixVersion, bool? TrustsUs, IReadOnlyList<string> IgnoredSettings)
{
    internal bool Has(string feature) => Features.Contains(feature, StringComparer.Ordinal);
}
