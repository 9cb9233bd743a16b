using System.Collections.Immutable;
using System.Text;
using AskNix.Catalogue;
using AskNix.Events;

namespace AskNix.Planning.Packages;

/// <summary>Evaluates the expressions that fill the indexes, by the installed Nix.</summary>
internal sealed class MachineExpressionSource(IMachineExpressions expressions, bool offline, Action<BackendEvent> report) : IExpressionSource
{
    public async Task<Stream> EvaluateJson(string function, ImmutableSortedDictionary<string, string> arguments, CancellationToken cancellation)
    {
        var set = string.Join(' ', arguments.Select(argument => $"{argument.Key} = {argument.Value};"));
        var json = await expressions.EvaluateAsync($"(\n{function}\n) {{ {set} }}", offline, report, cancellation);
        return new MemoryStream(Encoding.UTF8.GetBytes(json));
    }
}
