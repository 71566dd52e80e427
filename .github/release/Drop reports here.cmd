@echo off
rem Drop reports, or folders of reports, on this file: it makes reports.xlsx and reports.html beside the first of them.
setlocal
title ofsted-extract
set "program=%~dp0ofsted-extract.exe"
if "%~1"=="" (
  echo Drop reports, or a folder of reports, on this file. It makes reports.xlsx and reports.html beside them.
  goto wait
)
if not exist "%program%" (
  echo ofsted-extract.exe is not beside this file. Unpack the whole archive first, then drop the reports on it again.
  goto wait
)
"%program%" -o "%~dp1reports.xlsx" %*
set "status=%errorlevel%"
if %status% geq 2 goto wait
"%program%" --quiet -o "%~dp1reports.html" %*
echo.
if not %status%==0 echo Not everything could be read or written: see above. The rest is in
if %status%==0 echo The tables and the page are in
echo   "%~dp1reports.xlsx"
echo   "%~dp1reports.html"
:wait
echo.
if not defined OFSTED_EXTRACT_NO_PAUSE pause
