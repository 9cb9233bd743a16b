using System.Globalization;

namespace AskNix.Cli.Commands.Engine.Profiles;

/// <summary>Lists the generations with the local time each was made at.</summary>
internal sealed class ListGenerationsOperation : IProfileOperation
{
    public IReadOnlyList<string> Names { get; } = ["--list-generations"];

    public Task RunAsync(ProfileCall call, CancellationToken cancellation)
    {
        call.AllowNoWords();
        foreach (var generation in call.Profile.Generations())
        {
            var made = TimeZoneInfo.ConvertTime(generation.CreatedAt, call.TimeZone);
            call.Store.Line(string.Create(
                CultureInfo.InvariantCulture, $"{generation.Number,4}   {made:yyyy-MM-dd HH:mm:ss}   {(generation.IsCurrent ? "(current)" : "")}"));
        }
        return Task.CompletedTask;
    }
}
