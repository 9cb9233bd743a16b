using System.Globalization;
using Nix.Store.Daemon;

namespace AskNix.Cli.Commands.Engine.Store;

/// <summary>Collects garbage, or prints roots, what they keep, or what they do not.</summary>
internal sealed class CollectGarbageOperation : IStoreOperation
{
    public IReadOnlyList<string> Names { get; } = ["--gc"];

    public async Task<int> RunAsync(StoreCall call, CancellationToken cancellation)
    {
        var request = new CollectGarbage(GarbageAction.DeleteDead, []);
        var printsRoots = false;
        for (var at = 0; at < call.Arguments.Flags.Count; at++)
        {
            var flag = call.Arguments.Flags[at];
            switch (flag)
            {
                case "--print-roots": printsRoots = true; break;
                case "--print-live": request = request with { Action = GarbageAction.ReturnLive }; break;
                case "--print-dead": request = request with { Action = GarbageAction.ReturnDead }; break;
                case "--max-freed": request = request with { MaximumFreed = Bytes(call.Arguments.Flags[++at]) }; break;
                default: throw new StoreUsageException($"bad sub-operation '{flag}' in GC");
            }
        }
        call.Arguments.AllowNoWords();
        if (request.MaximumFreed != ulong.MaxValue && (printsRoots || request.Action is not GarbageAction.DeleteDead))
            throw new StoreUsageException("option --max-freed cannot be combined with --print-live, --print-dead, or --print-roots");
        if (printsRoots)
        {
            foreach (var root in (await call.Store.RootsAsync(cancellation)).OrderBy(root => root.Place, StringComparer.Ordinal).ThenBy(root => root.StorePath, StringComparer.Ordinal))
                call.Line($"\"{root.Place}\" -> {root.StorePath}");
            return 0;
        }
        var collected = await call.Store.CollectGarbageAsync(request, call.Report, cancellation);
        IEnumerable<string> lines = request.Action is GarbageAction.DeleteDead ? [Freed(collected)] : collected.Paths.Order(StringComparer.Ordinal);
        foreach (var line in lines)
            call.Line(line);
        return 0;
    }

    /// <summary>What was deleted, in Nix's words.</summary>
    public static string Freed(GarbageCollected collected) =>
        $"{collected.Paths.Count} store paths deleted, {NixSize.Text((long)Math.Min(collected.BytesFreed, long.MaxValue))} freed";

    /// <summary>A number, with a letter for a power of 1024.</summary>
    private static ulong Bytes(string text)
    {
        var power = text.Length > 0 ? "KMGT".IndexOf(char.ToUpperInvariant(text[^1]), StringComparison.Ordinal) + 1 : 0;
        if (!long.TryParse(power > 0 ? text[..^1] : text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            throw new StoreUsageException("'--max-freed' requires an integer argument");
        return (ulong)Math.Max(number, 0) << (10 * power);
    }
}
