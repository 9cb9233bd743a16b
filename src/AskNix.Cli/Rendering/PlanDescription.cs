using System.Collections.Immutable;
using System.Text.Json;
using AskNix.Plans;
using AskNix.Plans.Forecasts;
using AskNix.Plans.Steps;

namespace AskNix.Cli.Rendering;

/// <summary>A plan as scripts see it: described, not sealed. What carries a plan out in another process reads <see cref="PlanJson"/> instead.</summary>
internal static class PlanDescription
{
    public static void Write(Utf8JsonWriter writer, Plan plan)
    {
        writer.WriteString("title", plan.Title);
        writer.WriteStartArray("steps");
        foreach (var step in plan.Steps)
            WriteStep(writer, plan, step);
        writer.WriteEndArray();
        writer.WriteObject("forecast", plan.Forecast, WriteForecast);
        writer.WriteString("typedWord", plan.TypedWord);
        writer.WriteStrings("afterwards", plan.Afterwards);
    }

    private static void WriteStep(Utf8JsonWriter writer, Plan plan, PlanStep step)
    {
        writer.WriteStartObject();
        WriteBasics(writer, step);
        writer.WriteString("effect", JsonNamingPolicy.KebabCaseLower.ConvertName(step.Effect.ToString()));
        writer.WriteBoolean("needsRoot", plan.NeedsRoot(step));
        writer.WriteStartArray("inverse");
        foreach (var inverse in step.Inverse)
        {
            writer.WriteStartObject();
            WriteBasics(writer, inverse);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        if (step is EditFile edit)
            writer.WriteString("diff", EditDiff.Text(edit));
        else
            writer.WriteNull("diff");
        writer.WriteEndObject();
    }

    private static void WriteBasics(Utf8JsonWriter writer, PlanStep step)
    {
        writer.WriteString("kind", JsonNamingPolicy.KebabCaseLower.ConvertName(step.GetType().Name));
        writer.WriteString("summary", step.Summary);
        writer.WriteStartArray("commands");
        foreach (var command in step.Commands)
        {
            writer.WriteStartArray();
            foreach (var argument in command.Arguments)
                writer.WriteStringValue(argument);
            writer.WriteEndArray();
        }

        writer.WriteEndArray();
    }

    private static void WriteForecast(Utf8JsonWriter writer, Forecast forecast)
    {
        writer.WriteObject("build", forecast.Build, (inner, build) =>
        {
            inner.WriteStrings("toBuild", build.ToBuild);
            inner.WriteStrings("toFetch", build.ToFetch);
            inner.WriteNumber("downloadBytes", build.DownloadBytes);
            inner.WriteNumber("unpackedBytes", build.UnpackedBytes);
        });
        WritePackages(writer, forecast.Packages);
        writer.WriteObject("units", forecast.Units, (inner, units) =>
        {
            inner.WriteStrings("stop", units.Stop);
            inner.WriteStrings("start", units.Start);
            inner.WriteStrings("restart", units.Restart);
            inner.WriteStrings("reload", units.Reload);
        });
        writer.WriteStrings("waiting", forecast.Waiting);
        writer.WriteStrings("warnings", forecast.Warnings);
    }

    private static void WritePackages(Utf8JsonWriter writer, ImmutableArray<PackageChange> packages)
    {
        writer.WriteStartArray("packages");
        foreach (var package in packages.IsDefault ? [] : packages)
        {
            writer.WriteStartObject();
            writer.WriteString("name", package.Name);
            writer.WriteString("oldVersion", package.OldVersion);
            writer.WriteString("newVersion", package.NewVersion);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
