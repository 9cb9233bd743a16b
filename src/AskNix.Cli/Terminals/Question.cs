namespace AskNix.Cli.Terminals;

/// <summary>A question on the terminal. Answers come from a terminal only; what is piped into standard input is never taken for one.</summary>
internal static class Question
{
    /// <summary>The trimmed answer; null at the end of the input. Whoever is interrupted while thinking leaves the read behind.</summary>
    public static async Task<string?> AskAsync(Terminal terminal, string prompt, CancellationToken cancellation)
    {
        terminal.Error.Write(terminal.ErrorStyle.Bold(prompt));
        try
        {
            var answer = await Task.Run(terminal.Input.ReadLine, CancellationToken.None).WaitAsync(cancellation);
            if (answer is null)
                terminal.Error.WriteLine();
            return answer?.Trim();
        }
        catch (OperationCanceledException)
        {
            terminal.Error.WriteLine();
            throw;
        }
    }

    /// <summary>Whether an answer means yes.</summary>
    public static bool IsYes(string? answer, bool enterMeansYes) => answer?.ToLowerInvariant() switch
    {
        "y" or "yes" => true,
        "" => enterMeansYes,
        _ => false,
    };
}
