using Nix.Formats;

namespace Nix.Store.Daemon;

/// <summary>
/// Builds a derivation that need not be in the store; its inputs must be. Only trusted users may, unless its outputs are fixed by their
/// content.
/// </summary>
/// <param name="Path">The derivation's path, which names it in messages and says the store directory.</param>
/// <param name="Derivation">What is built; of its inputs only <see cref="Derivation.InputSources"/> count.</param>
/// <param name="Mode">How.</param>
public sealed record BuildDerivation(string Path, Derivation Derivation, BuildMode Mode = BuildMode.Normal) : DaemonOperation<BuildResult>
{
    public override bool IsRepeatable => false;

    internal override bool TakesLong => true;

    internal override ulong Code => 36;

    internal override void Write(WireWriter to, DaemonPeer peer)
    {
        to.Text(Path);
        var storeDirectory = Path[..Path.LastIndexOf('/')];
        to.List(Derivation.Outputs, output =>
        {
            to.Text(output.Key);
            to.Text(output.Value.PathIfKnown?.In(storeDirectory) ?? "");
            to.Text(output.Value.MethodAndAlgorithm);
            to.Text(output.Value.HashText);
        });
        to.List(Derivation.InputSources, source => to.Text(source.In(storeDirectory)));
        to.Bytes(Derivation.Platform);
        to.Bytes(Derivation.Builder);
        to.List(Derivation.Arguments, argument => to.Bytes(argument));
        to.List(Derivation.Environment, variable =>
        {
            to.Bytes(variable.Key.Bytes);
            to.Bytes(variable.Value);
        });
        to.Number((ulong)Mode);
    }

    internal override ValueTask<BuildResult> ReadAnswerAsync(WireReader from, DaemonPeer peer) => BuildResult.ReadAsync(from, peer);
}
