using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using AskNix.Events;
using AskNix.Understanding;

namespace AskNix.Plugins;

/// <summary>
/// Asks plugins. They only add: an answer to read and sentences to try. No plugin is asked about a sentence that this program
/// would act upon, and nothing a plugin says is ever carried out.
/// </summary>
/// <param name="timeout">How long each may think.</param>
public sealed class PluginSystem(IReadOnlyList<Plugin> plugins, IPluginProcess process, TimeSpan timeout)
{
    private const int Protocol = 1;
    private const int MostOutput = 1 << 20;
    private const int MostText = 20_000;
    private const int MostSuggestions = 5;

    /// <summary>The answers to a sentence: none for one that is to be acted upon or declined. A plugin that fails is named in a notice and keeps nobody else from answering.</summary>
    public async Task<PluginAnswers> Ask(Understood understood, CancellationToken cancellation)
    {
        if (plugins.Count == 0 || understood.Reading is Reading.Act or Reading.Decline)
            return PluginAnswers.None;
        var words = Words(understood.Text);
        var asked = plugins.Where(plugin => plugin is { Enabled: true, Manifest: { } manifest } && manifest.Words.Any(words.Contains)).ToArray();
        var replies = await Task.WhenAll(asked.Select(plugin => Ask(plugin, understood, cancellation)));
        return new PluginAnswers(
            [.. replies.Select(reply => reply.Answer).OfType<PluginAnswer>()],
            [.. replies.Select(reply => reply.Fault).OfType<string>().Select(fault => new Notice(NoticeLevel.Warning, fault))]);
    }

    private async Task<(PluginAnswer? Answer, string? Fault)> Ask(Plugin plugin, Understood understood, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(timeout);
        try
        {
            var request = JsonSerializer.SerializeToUtf8Bytes(new PluginRequest(Protocol, understood.Text, understood.Intent.Name), PluginJson.Default.PluginRequest);
            var run = await process.Run(Command(plugin), plugin.Folder, request, MostOutput, limit.Token);
            if (run.ExitStatus is not 0)
                return (null, $"The plugin {plugin.Name} failed (exit status {run.ExitStatus}): {FirstLine(run.Errors)}");
            var reply = JsonSerializer.Deserialize(run.Output, PluginJson.Default.PluginReply);
            return string.IsNullOrWhiteSpace(reply?.Answer)
                ? (null, null)
                : (new PluginAnswer(plugin.Name, Plain(reply.Answer), [.. (reply.Suggestions ?? []).OfType<string>().Take(MostSuggestions).Select(Plain)]), null);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return (null, $"The plugin {plugin.Name} did not answer within {timeout.TotalSeconds:0.#} s. The setting plugins.timeout-seconds gives it longer.");
        }
        catch (JsonException malformed)
        {
            return (null, $"The plugin {plugin.Name} answered what is not JSON of the agreed form: {malformed.Message}");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return (null, $"The plugin {plugin.Name} could not be run: {failure.Message}");
        }
    }

    private static ImmutableArray<string> Command(Plugin plugin)
    {
        var command = plugin.Manifest!.Command;
        return Path.IsPathRooted(command[0]) ? command : command.SetItem(0, Path.Combine(plugin.Folder, command[0]));
    }

    private static HashSet<string> Words(string sentence) =>
        [.. new string([.. sentence.Select(letter => char.IsLetterOrDigit(letter) || letter is '-' ? char.ToLowerInvariant(letter) : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>A plugin's text reaches the terminal: no control characters but line ends, and not without end.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder();
        foreach (var letter in text.Take(MostText))
        {
            if ((!char.IsControl(letter) && letter is not (>= '\u202a' and <= '\u202e' or >= '\u2066' and <= '\u2069')) || letter is '\n')
                plain.Append(letter);
        }

        return plain.ToString().Trim();
    }

    private static string FirstLine(string text) => Plain(text.Trim().Split('\n')[0]) is { Length: > 0 } line ? line : "it said nothing";
}
