using System.Text.Json;
using AskNix.Engines.Traditional;
using AskNix.Errors;
using AskNix.Events;
using AskNix.Planning.Packages;

namespace AskNix.Planning.Systems;

/// <summary>Fetches what a channel holds now into the store, without following it: an update is shown before it is made.</summary>
public sealed class ChannelPreview(MachineTools tools)
{
    /// <returns>The path of the package set.</returns>
    /// <exception cref="AskNixException">It cannot be fetched.</exception>
    public async Task<string> FetchAsync(Channel channel, Action<BackendEvent> report, CancellationToken cancellation)
    {
        report(new PhaseStarted($"Fetching the channel {channel.Name} from {channel.Url}"));
        var expression = $"builtins.toString (builtins.fetchTarball {NixText.String(channel.Archive)})";
        var output = await tools.RunCheckedAsync(
            ["nix-instantiate", "--eval", "--strict", "--json", "--read-write-mode", "--option", "tarball-ttl", "0", "--expr", expression],
            ErrorCode.OperationFailed,
            report,
            cancellation);
        using var answer = JsonDocument.Parse(output);
        return answer.RootElement.GetString()!;
    }
}
